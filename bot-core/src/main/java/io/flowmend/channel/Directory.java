package io.flowmend.channel;

/** Who a person is, as the platform knows it. */
public interface Directory {

    /** The person's language and zone, from memory or from the platform; English and UTC where neither can tell. */
    Profile profile(PersonRef person);
}
