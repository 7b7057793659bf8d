package io.flowmend.app;

import io.flowmend.diagnosis.run.FailedRun;
import io.flowmend.powerautomate.wire.RunFileReader;
import io.flowmend.powerautomate.wire.UnreadableRun;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A failed run in a file. */
final class RunFile {

    private RunFile() {}

    /** The run; throws {@link UserMistake} with what is wrong with the file. */
    static FailedRun read(Path file) {
        try {
            return new RunFileReader().read(Files.readString(file));
        } catch (UnreadableRun unreadable) {
            throw new UserMistake(file + ": " + unreadable.getMessage(), unreadable);
        } catch (NoSuchFileException missing) {
            throw new UserMistake("There is no file " + file + ".", missing);
        } catch (CharacterCodingException noText) {
            throw new UserMistake(file + ": expected a text in UTF-8.", noText);
        } catch (IOException unreadable) {
            throw new UserMistake(file + " can't be read.", unreadable);
        }
    }
}
