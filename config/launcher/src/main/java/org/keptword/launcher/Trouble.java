package org.keptword.launcher;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in a sentence what the file system refused. */
final class Trouble {

    private Trouble() {}

    static String sentence(IOException refused) {
        if (refused instanceof AccessDeniedException denied) {
            return "Keptword may not read or write " + denied.getFile()
                    + ". Give the folder to the user who starts it, or move the data: KEPTWORD_DATA=/other/folder ./run";
        }
        if (refused instanceof NoSuchFileException missing) {
            return "The file " + missing.getFile() + " is missing.";
        }
        if (refused instanceof FileAlreadyExistsException || refused instanceof NotDirectoryException) {
            return ((FileSystemException) refused).getFile() + " is in the way: there should be a folder.";
        }
        if (refused instanceof FileSystemException other && other.getReason() != null) {
            return "Keptword could not use " + other.getFile() + ": " + other.getReason() + ".";
        }
        return "Keptword could not go on: " + refused.getMessage();
    }
}
