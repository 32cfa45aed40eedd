package org.keptword.launcher;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Says in a sentence what the file system refused. */
final class Trouble {

    private static final long LITTLE = 50L << 20;

    private Trouble() {}

    static String sentence(IOException refused) {
        if (refused instanceof AccessDeniedException denied) {
            return "Keptword cannot read or write " + denied.getFile()
                    + ". Give the folder to the user who runs it, or move the data: KEPTWORD_DATA=/other/folder ./run";
        }
        if (refused instanceof NoSuchFileException missing) {
            return "The file " + missing.getFile() + " is missing.";
        }
        if (refused instanceof FileAlreadyExistsException || refused instanceof NotDirectoryException) {
            return ((FileSystemException) refused).getFile() + " should be a folder, but something else has that name.";
        }
        if (refused instanceof FileSystemException other && other.getReason() != null) {
            return "Keptword could not use " + other.getFile() + ": " + other.getReason() + ".";
        }
        return "Keptword could not continue: " + refused.getMessage();
    }

    /** A failure with its likely reason in front, when so few bytes are free that nothing can work. */
    static LaunchFailure explained(LaunchFailure failure, Path data, long freeBytes) {
        if (freeBytes >= LITTLE) {
            return failure;
        }
        return new LaunchFailure(
                "The disk is full: " + (freeBytes >> 20) + " MB are free at " + data
                        + ". Free some space and start again. The data" + " is intact.\n" + failure.getMessage(),
                failure);
    }
}
