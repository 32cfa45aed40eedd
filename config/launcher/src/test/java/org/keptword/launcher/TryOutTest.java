package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./run --address}: what the environment becomes, how long it lasts, and what somebody with a phone is told. */
class TryOutTest {

    private static final String ADDRESS = "https://care.local:8443";

    @TempDir
    Path home;

    @Test
    void theServerEncryptsWithACertificateOfThisMachineAtThePortOfTheAddress() throws IOException {
        Settings settings = tryOut(ADDRESS);
        assertEquals(ADDRESS, settings.baseUrl());
        assertEquals(8443, settings.ports().https());
        assertEquals(8080, settings.ports().http());
        new TlsCertificate(settings, new Secrets(home.resolve("secrets"))).keep();
        assertTrue(Files.exists(home.resolve(".keptword/tls/public/keptword.crt")));
    }

    @Test
    void laterCommandsUseTheAddressUntilAStartWithoutOne() throws IOException {
        Settings settings = tryOut(ADDRESS);
        assertSame(Map.of(), environment("status"), "nothing has been started yet");
        TryOut.settle(settings);
        assertEquals(ADDRESS, Settings.from(home, environment("status")).baseUrl());
        assertEquals(8443, Settings.from(home, environment("restart")).ports().https());
        assertEquals(
                "http://localhost:8080",
                Settings.from(home, environment("start")).baseUrl());
        TryOut.settle(Settings.from(home, environment("start")));
        assertEquals(
                "http://localhost:8080",
                Settings.from(home, environment("status")).baseUrl());
    }

    @Test
    void anAddressOfThisMachineOrTwoAddressesAreRefused() {
        assertThrows(LaunchFailure.class, () -> tryOut("http://localhost:8080"));
        assertThrows(LaunchFailure.class, () -> tryOut(""));
        Map<String, String> other = Map.of("KEPTWORD_ADDRESS", "https://care.example.org");
        assertThrows(LaunchFailure.class, () -> TryOut.environment(home, other, List.of(TryOut.OPTION, ADDRESS)));
    }

    @Test
    void somebodyWithAPhoneIsToldWhatIsOpenAndScansTheWayToTheAuthority() throws Exception {
        String told = TryOut.told(tryOut(ADDRESS)).orElseThrow();
        assertTrue(told.contains("8443") && told.contains("8080"), told);
        assertEquals("http://care.local:8080/authority/keptword.crt", scanned(told));
        assertTrue(TryOut.told(Settings.from(home, Map.of())).isEmpty());
    }

    private Settings tryOut(String address) throws IOException {
        return Settings.from(home, TryOut.environment(home, Map.of(), List.of(TryOut.OPTION, address)));
    }

    private Map<String, String> environment(String command) throws IOException {
        return TryOut.environment(home, Map.of(), List.of(command));
    }

    /** Reads the code as a phone does from a dark terminal: each character is two squares, one below the other. */
    private static String scanned(String told) throws Exception {
        List<String> lines = told.lines()
                .filter(line -> !line.isEmpty() && line.chars().allMatch(c -> "█▀▄ ".indexOf(c) >= 0))
                .toList();
        int width = lines.get(0).length();
        int scale = 4;
        int[] pixels = new int[width * scale * lines.size() * 2 * scale];
        for (int y = 0; y < lines.size() * 2 * scale; y++) {
            for (int x = 0; x < width * scale; x++) {
                char c = lines.get(y / scale / 2).charAt(x / scale);
                boolean upper = y / scale % 2 == 0;
                boolean light = c == '█' || c == (upper ? '▀' : '▄');
                pixels[y * width * scale + x] = light ? 0xffffff : 0;
            }
        }
        RGBLuminanceSource seen = new RGBLuminanceSource(width * scale, lines.size() * 2 * scale, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(seen)))
                .getText();
    }
}
