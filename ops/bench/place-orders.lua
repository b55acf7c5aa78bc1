-- Places one order for each of many guests who have a cart each; use one thread.
-- Argument: a file with one guest's token per line. Prints how many answers had which status, and the microseconds
-- from the first order to the last answer, or 0 where some are missing.

local ffi = require("ffi")
ffi.cdef("typedef struct { long seconds, nanoseconds; } moment; int clock_gettime(int, moment *);")
local moment = ffi.new("moment")

local function now()
    ffi.C.clock_gettime(1, moment)
    return tonumber(moment.seconds) * 1e6 + tonumber(moment.nanoseconds) / 1e3
end

-- wrk asks for one request that it only looks at, before the first that it sends.
local tokens, sent, answered = {}, -1, 0
placed, refused, failed, took = 0, 0, 0, 0
local began

local checkout = '{"email":"ada@example.com","address":{"name":"Ada Lovelace","street":"Lindenallee 12",'
    .. '"postcode":"10115","city":"Berlin","country":"DE"},"shipping":"standard","payment":"invoice"}'

function setup(thread)
    worker = thread
end

function init(args)
    for line in io.lines(args[1]) do tokens[#tokens + 1] = line end
end

function request()
    sent = sent + 1
    local token = tokens[sent]
    if sent == 1 then began = now() end
    -- Nothing (left) to order: a question that is not counted, until the last answers have come.
    if not token then return wrk.format("GET", "/livez") end
    return wrk.format("POST", "/api/v1/orders", {
        ["Content-Type"] = "application/json",
        ["Authorization"] = "Bearer " .. token,
        ["Idempotency-Key"] = token:sub(1, 32),
    }, checkout)
end

function response(status)
    if status == 201 then
        placed = placed + 1
    elseif status == 409 then
        refused = refused + 1
    elseif status ~= 200 and status ~= 204 then
        failed = failed + 1
    else
        return
    end
    answered = answered + 1
    if answered == #tokens then took = now() - began end
end

function done()
    io.write(string.format(
        "orders %d %d %d %d\n", worker:get("placed"), worker:get("refused"), worker:get("failed"), worker:get("took")))
end
