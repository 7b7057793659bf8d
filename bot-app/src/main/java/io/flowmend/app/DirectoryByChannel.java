package io.flowmend.app;

import io.flowmend.channel.Directory;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Profile;
import java.util.Map;

/** Asks each platform's own directory for its people; of people on a platform that is not connected nothing is known. */
record DirectoryByChannel(Map<String, Directory> directories) implements Directory {

    DirectoryByChannel {
        directories = Map.copyOf(directories);
    }

    @Override
    public Profile profile(PersonRef person) {
        Directory directory = directories.get(person.channel());
        return directory == null ? Profile.UNKNOWN : directory.profile(person);
    }
}
