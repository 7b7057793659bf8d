package io.flowmend.app;

import io.flowmend.channel.Directory;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Profile;
import java.util.Map;

/**
 * Asks each platform's own directory for its people; of people on a platform that is not connected nothing is known. A room
 * in which failures are told reads as the settings say.
 */
record DirectoryByChannel(Map<String, Directory> directories, Map<PersonRef, Profile> rooms) implements Directory {

    DirectoryByChannel {
        directories = Map.copyOf(directories);
        rooms = Map.copyOf(rooms);
    }

    @Override
    public Profile profile(PersonRef person) {
        Profile room = rooms.get(person);
        if (room != null) {
            return room;
        }
        Directory directory = directories.get(person.channel());
        return directory == null ? Profile.UNKNOWN : directory.profile(person);
    }
}
