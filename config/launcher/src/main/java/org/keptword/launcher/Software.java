package org.keptword.launcher;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Enumeration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the archives that Maven fetched. A folder appears under its name only once it is complete. */
final class Software {

    /** The names of what is unpacked once for each version. No folder of data has such a name. */
    private static final Pattern OF_A_VERSION = Pattern.compile("(keycloak|postgresql)-\\d[\\d.]*(-\\d+)?");

    /** Ends the name of a folder that is being unpacked or removed. */
    private static final String HALF = ".unpacking";

    /** Unpacking takes seconds; what is older was interrupted. */
    private static final Duration INTERRUPTED = Duration.ofDays(1);

    private final Path home;
    private final Path folder;
    private final Properties archives = new Properties();

    Software(Settings settings) throws IOException {
        this.home = settings.home();
        this.folder = settings.software();
        try (InputStream list = Files.newInputStream(settings.layout().software())) {
            archives.load(list);
        }
    }

    Path postgres() throws IOException {
        if (!System.getProperty("os.arch").matches("amd64|x86_64")) {
            throw new LaunchFailure(
                    "The PostgreSQL that comes with Keptword runs only on x86-64 Linux. Point KEPTWORD_DB_URL and"
                            + " KEPTWORD_OIDC_PROVIDER_URL to your own services; config/keptword.env.example says how.");
        }
        Path target = folder.resolve(postgresName());
        unpack(target, fresh -> {
            try (ZipFile jar = new ZipFile(archive("postgres.jar"));
                    InputStream packed = jar.getInputStream(jar.getEntry("postgres-linux-x86_64.txz"));
                    TarArchiveInputStream tar =
                            new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
                untar(tar, fresh);
            }
        });
        return target;
    }

    Path keycloak() throws IOException {
        String name = keycloakName();
        Path target = folder.resolve(name);
        unpack(target, fresh -> {
            try (ZipFile zip = new ZipFile(archive("keycloak.zip"))) {
                unzip(zip, name + "/", fresh);
            }
        });
        return target;
    }

    private File archive(String name) {
        return home.resolve(archives.getProperty(name)).toFile();
    }

    private String postgresName() {
        return "postgresql-" + archives.getProperty("postgres.version");
    }

    private String keycloakName() {
        return "keycloak-" + archives.getProperty("keycloak.version");
    }

    /** The provisioned server under a name of its own, so that a new build does not pull it from under a running one. */
    Path server(Path provisioned) throws IOException {
        Path mark = provisioned.resolve(".provisioned");
        if (!Files.exists(mark)) {
            throw new LaunchFailure("There is no server in " + provisioned + ": the build has not created it.");
        }
        Path target = serverFolder(provisioned);
        unpack(target, fresh -> Folders.link(provisioned, fresh));
        return target;
    }

    /** Where it lies once it is unpacked: another folder for each build that made another server. */
    Path serverFolder(Path provisioned) throws IOException {
        return folder.resolve("wildfly-"
                + Files.getLastModifiedTime(provisioned.resolve(".provisioned")).toMillis());
    }

    /** Removes the servers of earlier builds; none of them may run any more. */
    void removeOldServers(Path current) throws IOException {
        Files.createDirectories(folder);
        try (DirectoryStream<Path> servers = Files.newDirectoryStream(folder, "wildfly-*")) {
            for (Path server : servers) {
                if (!server.equals(current)) {
                    Folders.delete(server);
                }
            }
        }
    }

    /**
     * Removes the Keycloak and the PostgreSQL of other versions, unless something runs from them. A start of such a version unpacks them again. Where
     * the folder is a link, it is shared with other data folders, which may need another version, and is left as it is.
     */
    void removeOldVersions() throws IOException {
        if (Files.isSymbolicLink(folder) || !Files.isDirectory(folder)) {
            return;
        }
        List<Path> unpacked;
        try (Stream<Path> all = Files.list(folder)) {
            unpacked = all.toList();
        }
        for (Path path : unpacked) {
            if (isOldVersion(path)) {
                Path half = half(path);
                Folders.delete(half);
                Files.move(path, half, StandardCopyOption.ATOMIC_MOVE);
                Folders.delete(half);
            } else if (isInterrupted(path)) {
                Folders.delete(path);
            }
        }
    }

    private boolean isOldVersion(Path path) throws IOException {
        String name = path.getFileName().toString();
        return OF_A_VERSION.matcher(name).matches()
                && !name.equals(postgresName())
                && !name.equals(keycloakName())
                && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                && Files.isDirectory(path.resolve("bin"))
                && !isNamedByAProcess(name);
    }

    private static boolean isInterrupted(Path path) throws IOException {
        return path.getFileName().toString().endsWith(HALF)
                && Files.getLastModifiedTime(path)
                        .toInstant()
                        .isBefore(Instant.now().minus(INTERRUPTED));
    }

    /** Whether the command of any process on this machine names this folder, by whichever path leads to it. */
    private static boolean isNamedByAProcess(String name) throws IOException {
        Pattern path = Pattern.compile(Pattern.quote("/" + name) + "(?![\\w.-])");
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (path.matcher(commandLine(process)).find()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String commandLine(Path process) {
        try {
            return Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException ended) {
            return "";
        }
    }

    @FunctionalInterface
    private interface Unpacking {
        void into(Path fresh) throws IOException;
    }

    private void unpack(Path target, Unpacking unpacking) throws IOException {
        if (Files.exists(target)) {
            return;
        }
        Path fresh = half(target);
        Folders.delete(fresh);
        Files.createDirectories(fresh);
        unpacking.into(fresh);
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path half(Path target) {
        return target.resolveSibling(target.getFileName() + HALF);
    }

    private static void untar(TarArchiveInputStream tar, Path target) throws IOException {
        TarArchiveEntry entry = tar.getNextEntry();
        while (entry != null) {
            Path place = inside(target, entry.getName());
            if (entry.isDirectory()) {
                Files.createDirectories(place);
            } else {
                Files.createDirectories(place.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, place);
                    markExecutable(place, (entry.getMode() & 0100) != 0);
                }
            }
            entry = tar.getNextEntry();
        }
    }

    private static void unzip(ZipFile zip, String prefix, Path target) throws IOException {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            if (!entry.getName().startsWith(prefix) || entry.isDirectory()) {
                continue;
            }
            Path place = inside(target, entry.getName().substring(prefix.length()));
            Files.createDirectories(place.getParent());
            try (InputStream content = zip.getInputStream(entry)) {
                Files.copy(content, place);
            }
            markExecutable(place, place.toString().endsWith(".sh"));
        }
    }

    private static Path inside(Path target, String name) throws IOException {
        Path place = target.resolve(name).normalize();
        if (!place.startsWith(target)) {
            throw new IOException("The archive contains a path outside its folder: " + name);
        }
        return place;
    }

    private static void markExecutable(Path file, boolean executable) throws IOException {
        if (executable) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(file, permissions);
        }
    }
}
