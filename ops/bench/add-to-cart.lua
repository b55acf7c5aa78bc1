-- Puts one piece of a product into the carts of many guests in turn, each time under a new operation id.
-- Arguments: a file with one guest's token per line, and one with a SKU per line.

local threads = 0

function setup(thread)
    thread:set("id", threads)
    threads = threads + 1
end

local function lines(path)
    local list = {}
    for line in io.lines(path) do list[#list + 1] = line end
    return list
end

local tokens, skus
local count = 0

function init(args)
    tokens, skus = lines(args[1]), lines(args[2])
    run = args[3]
end

function request()
    count = count + 1
    -- Threads begin far apart, so that two of them rarely meet in one cart.
    local token = tokens[(count + id * 97) % #tokens + 1]
    local body = string.format(
        '{"sku":"%s","quantity":1,"operation_id":"%s-%d-%d"}', skus[count % #skus + 1], run, id, count)
    return wrk.format("POST", "/api/v1/cart/lines", {
        ["Content-Type"] = "application/json",
        ["Authorization"] = "Bearer " .. token,
    }, body)
end
