package io.flowmend.sandbox.teams;

import java.util.EnumSet;
import java.util.Set;

/** What is wrong with a request to the bot; all but TRUE must be refused, and nothing done. */
public enum TeamsForgery {
    /** Nothing: signed for this bot, now. */
    TRUE(Part.NOTHING),

    /** No Authorization header. */
    NO_HEADER(Part.TOKEN),
    /** Two Authorization headers, both good. */
    TWO_HEADERS(Part.TOKEN),
    /** A good token as "Basic". */
    OTHER_SCHEME(Part.TOKEN),
    /** A good token without "Bearer". */
    NO_SCHEME(Part.TOKEN),
    /** "Bearer" and nothing. */
    EMPTY_TOKEN(Part.TOKEN),
    /** "Bearer" and some words. */
    GARBAGE(Part.TOKEN),
    /** A good token with thousands of letters more. */
    ENDLESS_TOKEN(Part.TOKEN),
    /** A token's first two parts. */
    TWO_PARTS(Part.TOKEN),
    /** A header that is no JSON. */
    HEADER_NOT_JSON(Part.TOKEN),
    /** Claims that are no JSON. */
    CLAIMS_NOT_JSON(Part.TOKEN),
    /** The algorithm "none", and no signature. */
    ALGORITHM_NONE(Part.TOKEN),
    /** The public key used as a secret (HS256). */
    SIGNED_WITH_PUBLIC_KEY(Part.TOKEN),
    /** An empty signature. */
    SIGNATURE_MISSING(Part.TOKEN),
    /** The signature of another good token. */
    SIGNATURE_OF_ANOTHER(Part.TOKEN),
    /** Claims exchanged after the signing. */
    CLAIMS_CHANGED(Part.TOKEN),
    /** A stranger's key under a good key's name. */
    STRANGERS_KEY(Part.TOKEN),
    /** A stranger's key that comes along in the token's own header. */
    KEY_IN_HEADER(Part.TOKEN),
    /** A key name that is not published. */
    UNKNOWN_KEY(Part.TOKEN),
    /** No key name. */
    NO_KEY(Part.TOKEN),
    /** A published key without endorsements. */
    KEY_WITHOUT_ENDORSEMENT(Part.TOKEN),
    /** A published key that is endorsed for another channel. */
    KEY_OF_OTHER_CHANNEL(Part.TOKEN),
    /** Another issuer. */
    WRONG_ISSUER(Part.TOKEN),
    /** The issuer of the emulator's tokens, which anybody in a tenant can get. */
    EMULATORS_ISSUER(Part.TOKEN),
    /** No issuer. */
    NO_ISSUER(Part.TOKEN),
    /** Another bot's token. */
    WRONG_AUDIENCE(Part.TOKEN),
    /** No audience. */
    NO_AUDIENCE(Part.TOKEN),
    /** Ended longer ago than the five minutes that clocks may differ. */
    EXPIRED(Part.TOKEN),
    /** Begins later than in those five minutes. */
    NOT_YET_VALID(Part.TOKEN),
    /** No end. */
    NO_END(Part.TOKEN),
    /** Made for another service's address. */
    WRONG_SERVICE_URL(Part.TOKEN),
    /** Made for no address. */
    NO_SERVICE_URL(Part.TOKEN),
    /** A good token, and an activity that names another service's address. */
    SERVICE_URL_CHANGED(Part.TOKEN),
    /** A good token, and an activity from another tenant; only a bot of one tenant refuses it. */
    OTHER_TENANT(Part.TOKEN),

    /** Nothing. */
    BODY_EMPTY(Part.BODY),
    /** A form. */
    BODY_NOT_JSON(Part.BODY),
    /** The first half of the activity. */
    BODY_CUT_OFF(Part.BODY),
    /** A list. */
    BODY_LIST(Part.BODY),
    /** A text. */
    BODY_TEXT(Part.BODY),
    /** A hundred thousand brackets. */
    BODY_DEEP(Part.BODY),
    /** A body said to be a form. */
    OTHER_CONTENT_TYPE(Part.BODY),
    /** No type. */
    NO_TYPE(Part.BODY),
    /** A type that is a number. */
    TYPE_NUMBER(Part.BODY),
    /** No channelId. */
    NO_CHANNEL(Part.BODY),
    /** Another channelId. */
    OTHER_CHANNEL(Part.BODY),
    /** No serviceUrl. */
    NO_ADDRESS(Part.BODY),
    /** A serviceUrl that is a file's. */
    FILE_ADDRESS(Part.BODY),
    /** No id. */
    NO_ID(Part.BODY),
    /** No conversation. */
    NO_CONVERSATION(Part.BODY),
    /** A conversation that is a list. */
    CONVERSATION_LIST(Part.BODY),
    /** No sender. */
    NO_FROM(Part.BODY),
    /** No recipient. */
    NO_RECIPIENT(Part.BODY),
    /** No tenant. */
    NO_TENANT(Part.BODY),
    /** An invoke without a name. */
    INVOKE_WITHOUT_NAME(Part.BODY),
    /** A body of a megabyte, which may also be refused with 413. */
    HUGE(Part.BODY);

    /** Which part of the request is wrong. */
    public enum Part {
        /** Nothing is. */
        NOTHING,
        /** Who sends it: to be refused with 401. */
        TOKEN,
        /** What is sent: to be refused with 400. */
        BODY
    }

    private final Part part;

    TeamsForgery(Part part) {
        this.part = part;
    }

    /** Which part of the request is wrong. */
    public Part part() {
        return part;
    }

    /** All in which this part is wrong. */
    public static Set<TeamsForgery> of(Part part) {
        Set<TeamsForgery> found = EnumSet.allOf(TeamsForgery.class);
        found.removeIf(forgery -> forgery.part != part);
        return found;
    }
}
