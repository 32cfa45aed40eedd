package org.keptword.custody;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/**
 * The file of the master key, as the command that changes it reads and replaces it: whole or not at all, with the owner, group and
 * permissions it had, and on the disk when {@link #replace} returns. Each refusal is one sentence that names the file.
 */
public final class MasterKeyFile {

    /** What is written beside the file before it takes its name. What a killed run left there is of no use. */
    static final String FRESH = ".new";

    private final Path file;

    public MasterKeyFile(Path file) {
        this.file = file;
    }

    /** The key in it; refused if the file is missing, unreadable or no keyset. */
    public MasterKey read() {
        String content = content();
        try {
            return MasterKey.fromJson(content);
        } catch (CustodyBroken unusable) {
            throw refused("it holds no usable keyset", unusable);
        }
    }

    /** Tries a replacement, with what the file holds already. */
    public void requireReplaceable() {
        replace(content());
    }

    /** Writes a key in the place of another; refused if the file does not hold that one, because someone else wrote it. */
    void replace(MasterKey expected, MasterKey key) {
        if (!read().isSame(expected)) {
            throw new CustodyBroken(
                    "The key file " + file + " was changed by someone else at the same time and was left as it is."
                            + " Find out what happened to it before you run this again.");
        }
        replace(key.toJson());
    }

    /** What to say where the file is another one than the data was made with. */
    CustodyBroken foreign(String what, CustodyBroken cause) {
        return refused("it does not open " + what + ": it belongs to other data", cause);
    }

    private String content() {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException missing) {
            throw refused("there is no such file", missing);
        } catch (AccessDeniedException denied) {
            throw refused("this user may not read it", denied);
        } catch (IOException unreadable) {
            throw refused("it cannot be read", unreadable);
        }
    }

    private CustodyBroken refused(String why, Exception cause) {
        return new CustodyBroken(
                "The key file " + file + " cannot be used, " + why
                        + "; nothing was changed. Bring it back from your backup, or name the right one in "
                        + MasterKey.FILE + ".",
                cause);
    }

    private void replace(String content) {
        try {
            Path real = file.toRealPath();
            Path fresh = real.resolveSibling(real.getFileName() + FRESH);
            Files.deleteIfExists(fresh);
            try {
                write(fresh, content);
                give(fresh, Files.readAttributes(real, PosixFileAttributes.class));
                Files.move(fresh, real, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
            sync(Objects.requireNonNull(real.getParent()));
        } catch (IOException refused) {
            throw new CustodyBroken(
                    "The key file " + file + " cannot be replaced (" + reason(refused)
                            + "); it is as it was. The new file is"
                            + " written beside it and takes its name: run this as its owner, who must be able to write in that folder, or move"
                            + " the file to a folder of its own, name it in " + MasterKey.FILE + " and restart.",
                    refused);
        }
    }

    private static void write(Path fresh, String content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                fresh,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** Gives the new file the owner, group and permissions of the old one, so that the servers can still read it. */
    private static void give(Path fresh, PosixFileAttributes before) throws IOException {
        PosixFileAttributeView now = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
        if (!now.getOwner().equals(before.owner())) {
            now.setOwner(before.owner());
        }
        if (!now.readAttributes().group().equals(before.group())) {
            now.setGroup(before.group());
        }
        now.setPermissions(before.permissions());
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static String reason(IOException refused) {
        if (refused instanceof AccessDeniedException denied) {
            return denied.getFile() + ": permission denied";
        }
        if (refused instanceof DirectoryNotEmptyException full) {
            return full.getFile() + " is a folder";
        }
        return refused instanceof FileSystemException other && other.getReason() != null
                ? other.getFile() + ": " + other.getReason()
                : String.valueOf(refused.getMessage());
    }
}
