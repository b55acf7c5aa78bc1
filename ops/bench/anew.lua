-- Asks for a page under an address that nobody has asked for before, so that it is made anew.
-- Arguments: the name of the run.

local threads = 0

function setup(thread)
    thread:set("id", threads)
    threads = threads + 1
end

local count = 0

function init(args)
    run = args[1]
end

function request()
    count = count + 1
    return wrk.format("GET", string.format("%s?%s=%d-%d", wrk.path, run, id, count))
end
