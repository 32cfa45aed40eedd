package org.keptword.custody;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyFileTest {

    @TempDir
    Path folder;

    private final MasterKey first = MasterKeyTest.fresh();
    private Path path;
    private MasterKeyFile file;

    @BeforeEach
    void keep() throws IOException {
        path = Files.writeString(folder.resolve("keyset.json"), first.toJson());
        file = new MasterKeyFile(path);
    }

    @Test
    void itIsReplacedWholeAndReadableByThoseWhoReadItBefore() throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r-----"));
        Files.writeString(folder.resolve("keyset.json.new"), "half of what a killed run wro");
        MasterKey second = first.withAnother();
        file.replace(first, second);
        assertEquals(2, file.read().size());
        assertArrayEquals(second.prefix(), file.read().prefix());
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        assertEquals(List.of("keyset.json"), names());
    }

    @Test
    void tryingAReplacementChangesNothingInIt() throws IOException {
        String before = " " + Files.readString(path);
        Files.writeString(path, before);
        file.requireReplaceable();
        assertEquals(before, Files.readString(path));
        assertEquals(List.of("keyset.json"), names());
    }

    @Test
    void aLinkGoesOnLeadingToIt() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), path);
        new MasterKeyFile(link).replace(first, first.withAnother());
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(2, file.read().size());
    }

    @Test
    void oneThatCannotBeReplacedIsRefusedAndStaysAsItIs() throws IOException {
        String before = Files.readString(path);
        Files.createDirectories(folder.resolve("keyset.json.new/in-the-way"));
        String refused =
                assertThrows(CustodyBroken.class, file::requireReplaceable).getMessage();
        assertTrue(refused.contains(path.toString()) && refused.contains("cannot be replaced"), refused);
        assertTrue(refused.contains(MasterKey.FILE), refused);
        assertEquals(before, Files.readString(path));
        assertThrows(CustodyBroken.class, () -> new MasterKeyFile(Path.of("/proc/version")).requireReplaceable());
    }

    @Test
    void oneThatSomeoneElseWroteMeanwhileIsNotOverwritten() throws IOException {
        MasterKey learned = first.withAnother();
        file.replace(first, learned);
        String theirs = MasterKeyTest.fresh().toJson();
        Files.writeString(path, theirs);
        assertThrows(CustodyBroken.class, () -> file.replace(learned, learned.withLastWrapping()));
        assertEquals(theirs, Files.readString(path));
    }

    @Test
    void oneThatIsMissingOrHoldsNoKeysetIsRefusedByName() throws IOException {
        assertRefused(folder.resolve("missing.json"), "there is no such file");
        assertRefused(folder, "it cannot be read");
        assertRefused(Files.writeString(folder.resolve("other.json"), "{}"), "it holds no usable keyset");
    }

    private static void assertRefused(Path unusable, String why) {
        String refused = assertThrows(CustodyBroken.class, () -> new MasterKeyFile(unusable).read())
                .getMessage();
        String begins = "The key file " + unusable + " cannot be used, " + why + "; nothing was changed.";
        assertTrue(refused.startsWith(begins), refused);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(one -> one.getFileName().toString()).toList();
        }
    }
}
