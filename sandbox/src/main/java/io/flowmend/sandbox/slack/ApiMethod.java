package io.flowmend.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One method of the Web API. */
interface ApiMethod {

    /** The answer, with ok:true in it. */
    ObjectNode call(Arguments arguments) throws SlackRefusal;
}
