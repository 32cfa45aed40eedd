package org.keptword.launcher;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code ./run --address https://NAME}: phones of an office network reach this machine over TLS, with a certificate of its own authority. The address is
 * kept for the commands that follow, until a start without one.
 */
public final class TryOut {

    public static final String OPTION = "--address";

    private static final String ADDRESS = "KEPTWORD_ADDRESS";

    private final Path folder;

    /** @param data the data folder of the services */
    private TryOut(Path data) {
        this.folder = data.resolve("try-out");
    }

    /** The environment with the address of the words, or, for what is not a start, with the one that was started last. */
    public static Map<String, String> environment(Path home, Map<String, String> given, List<String> words)
            throws IOException {
        TryOut tryOut = new TryOut(
                home.resolve(given.getOrDefault("KEPTWORD_DATA", ".keptword")).normalize());
        if (words.get(0).equals(OPTION)) {
            return tryOut.begin(given, words.size() > 1 ? words.get(1) : "");
        }
        boolean isStart = words.get(0).equals("start") || words.get(0).equals("--fresh");
        return isStart || given.containsKey(ADDRESS) || !Files.exists(tryOut.address())
                ? given
                : tryOut.at(given, Files.readString(tryOut.address()).strip());
    }

    private Map<String, String> begin(Map<String, String> given, String text) throws IOException {
        if (given.containsKey(ADDRESS) || TlsCertificate.isGiven(given)) {
            throw new LaunchFailure(OPTION
                    + " is for trying out, with a certificate of this machine. It cannot be combined with " + ADDRESS
                    + " or " + TlsCertificate.CERTIFICATE + ".");
        }
        Address named = Address.of(text);
        if (!named.isPublic()) {
            throw new LaunchFailure(
                    OPTION + " needs an address like https://care.example.org or https://care.example.org:8443.");
        }
        LocalAuthority authority = new LocalAuthority(folder, named.host());
        authority.ensure(Clock.systemUTC().instant());
        authority.publish(TlsCertificate.published(Objects.requireNonNull(folder.getParent())));
        return at(given, named.url());
    }

    /** Keeps the address for the commands that follow, or forgets the last one after a start without. */
    static void settle(Settings settings) throws IOException {
        TryOut tryOut = new TryOut(settings.data());
        if (tryOut.isUsed(settings)) {
            Secrets.write(tryOut.address(), settings.baseUrl());
        } else {
            Files.deleteIfExists(tryOut.address());
        }
    }

    private boolean isUsed(Settings settings) {
        return settings.file(TlsCertificate.CERTIFICATE)
                .filter(file -> file.startsWith(folder))
                .isPresent();
    }

    private Map<String, String> at(Map<String, String> given, String address) {
        LocalAuthority authority =
                new LocalAuthority(folder, Address.of(address).host());
        Map<String, String> environment = new HashMap<>(given);
        environment.put(ADDRESS, address);
        environment.put(TlsCertificate.CERTIFICATE, authority.certificate().toString());
        environment.put(TlsCertificate.KEY, authority.key().toString());
        return environment;
    }

    private Path address() {
        return folder.resolve("address");
    }

    /** What somebody must know who tries it out with a phone: what is open, where the authority's certificate is, and where the name must lead. */
    static Optional<String> told(Settings settings) throws IOException {
        if (!new TryOut(settings.data()).isUsed(settings)) {
            return Optional.empty();
        }
        int plain = settings.ports().http();
        String root = "http://" + settings.address().host() + (plain == 80 ? "" : ":" + plain) + "/authority/"
                + LocalAuthority.PUBLISHED;
        return Optional.of("""
                Open to other machines: ports %d (HTTPS) and %d (leads to HTTPS) at %s.
                The name %s must lead there, by your network's DNS or each device's hosts file.
                Each phone must trust this machine's certificate authority once. Scan this code, or open
                %s
                and install the certificate. It vouches for %s alone.
                This is for trying out. A practice needs a certificate that phones trust already (docs/operations.md).

                %s""".formatted(
                        settings.ports().https(),
                        plain,
                        own(),
                        settings.address().host(),
                        root,
                        settings.address().host(),
                        code(root)));
    }

    /** The addresses by which other machines reach this one. */
    private static String own() throws SocketException {
        String all = Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(Inet4Address.class::isInstance)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .map(InetAddress::getHostAddress)
                .sorted()
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "this machine" : all;
    }

    /** A QR code of two rows a line, dark squares blank: terminals are usually dark, and readers take both. */
    private static String code(String text) {
        BitMatrix squares;
        try {
            squares = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
        } catch (WriterException tooLong) {
            return "";
        }
        StringBuilder drawn = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y += 2) {
            for (int x = 0; x < squares.getWidth(); x++) {
                boolean upper = !squares.get(x, y);
                boolean lower = y + 1 >= squares.getHeight() || !squares.get(x, y + 1);
                drawn.append(upper ? lower ? '█' : '▀' : lower ? '▄' : ' ');
            }
            drawn.append('\n');
        }
        return drawn.toString();
    }
}
