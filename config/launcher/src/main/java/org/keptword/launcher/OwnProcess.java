package org.keptword.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A service started by this launcher, now or in an earlier run. It is known by its pid together with the moment the kernel
 * started it, so that a pid used again by a stranger is never taken for ours.
 */
final class OwnProcess {

    /** What a service writes is for the user it runs as and for nobody else. */
    private static final String OWN_FILES = "umask 077; exec \"$0\" \"$@\"";

    private final String name;
    private final long pid;
    private final Path record;

    private OwnProcess(String name, long pid, Path record) {
        this.name = name;
        this.pid = pid;
        this.record = record;
    }

    /** Starts a command that outlives the launcher and the terminal. Its output is appended to a log file, which may be emptied while it runs. */
    static OwnProcess start(Settings settings, String name, List<String> command, Map<String, String> environment)
            throws IOException {
        Files.createDirectories(settings.logs());
        Files.createDirectories(settings.processes());
        Path log = log(settings, name);
        ServiceLog.begin(log);
        List<String> detached = new ArrayList<>(List.of("setsid", "sh", "-c", OWN_FILES));
        detached.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(detached)
                .directory(settings.data().toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(variable -> variable.startsWith("KEPTWORD_"));
        builder.environment().putAll(environment);
        long pid = builder.start().pid();
        Path record = settings.processes().resolve(name);
        Path whole = settings.data().resolve("process-" + name);
        Files.writeString(whole, pid + " " + birth(pid).orElse("gone"));
        Files.move(whole, record, StandardCopyOption.ATOMIC_MOVE); // the watch may read it at any moment
        return new OwnProcess(name, pid, record);
    }

    /** Makes a log file that nobody else may read, whatever was there before. */
    static void ownLog(Path log) throws IOException {
        if (!Files.exists(log)) {
            Files.createFile(log);
        }
        Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rw-------"));
    }

    static Path log(Settings settings, String name) {
        return settings.logs().resolve(name + ".log");
    }

    /** The recorded service, when it is still the same process. */
    static Optional<OwnProcess> recorded(Settings settings, String name) throws IOException {
        Path record = settings.processes().resolve(name);
        String[] written;
        try {
            written = Files.readString(record).strip().split(" ", 2);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        if (written.length == 2 && written[0].matches("\\d+")) {
            long pid = Long.parseLong(written[0]);
            if (birth(pid).filter(written[1]::equals).isPresent()) {
                return Optional.of(new OwnProcess(name, pid, record));
            }
        }
        Files.deleteIfExists(record);
        return Optional.empty();
    }

    /** Boot and clock tick at which the kernel started the process; empty when there is none. */
    private static Optional<String> birth(long pid) {
        try {
            String boot =
                    Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            boolean dead = afterName[0].equals("Z") || afterName[0].equals("X");
            return dead ? Optional.empty() : Optional.of(boot + ":" + afterName[19]);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    String name() {
        return name;
    }

    long pid() {
        return pid;
    }

    /** What it was started with; empty once it has ended. */
    List<String> arguments() throws IOException {
        Path line = Path.of("/proc", Long.toString(pid), "cmdline");
        return isAlive() ? List.of(Files.readString(line).split("\0")) : List.of();
    }

    /** A variable of the environment that it was started with; empty once it has ended. */
    Optional<String> variable(String name) {
        try {
            return Stream.of(Files.readString(
                                    Path.of("/proc", Long.toString(pid), "environ"), StandardCharsets.ISO_8859_1)
                            .split("\0"))
                    .filter(entry -> entry.startsWith(name + "="))
                    .map(entry -> entry.substring(name.length() + 1))
                    .findFirst();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    boolean isAlive() {
        return isAlive(pid);
    }

    /** Whether a process still does something; one that has ended and that nobody asked about does not. */
    static boolean isAlive(long pid) {
        return birth(pid).isPresent();
    }

    void awaitEnd(Duration patience) {
        ProcessHandle.of(pid).filter(found -> isAlive()).ifPresent(handle -> endsWithin(handle, patience));
    }

    /** Kills it with all processes it has started, without a warning, and forgets it once they are gone. */
    void kill() throws IOException {
        List<ProcessHandle> all = ProcessHandle.of(pid).filter(found -> isAlive()).stream()
                .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        Await.until(() -> all.stream().noneMatch(each -> isAlive(each.pid())), Duration.ofSeconds(20));
        Files.deleteIfExists(record);
    }

    /** Asks it to end, insists when it does not within the time, and forgets it. */
    void end(Duration patience) throws IOException {
        Optional<ProcessHandle> handle = ProcessHandle.of(pid).filter(found -> isAlive());
        if (handle.isPresent()) {
            handle.get().destroy();
            if (!endsWithin(handle.get(), patience)) {
                handle.get().destroyForcibly();
                endsWithin(handle.get(), Duration.ofSeconds(10));
            }
        }
        Files.deleteIfExists(record);
    }

    private static boolean endsWithin(ProcessHandle handle, Duration patience) {
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stillThere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
