package org.keptword.access.internal;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.keptword.shared.DomainRefusal;

/**
 * A logo as it is printed: a PNG of at most 600 by 240 pixels, drawn anew from what was uploaded, so that nothing of the file but its picture
 * is kept. The file's name and its declared type are not asked; its first bytes and its decoding decide.
 */
public final class LogoImage {

    /** The most bytes of an uploaded file. */
    public static final int MOST_BYTES = 512 * 1024;

    private static final int MOST_PIXELS = 2000;
    private static final int WIDEST = 600;
    private static final int HIGHEST = 240;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private final byte[] png;

    private LogoImage(byte[] png) {
        this.png = png;
    }

    /** Reads an uploaded file. Refused are other kinds than PNG and JPEG, damaged files, and too many bytes or pixels. */
    public static LogoImage of(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new DomainRefusal("refusal.access.logoBytes", MOST_BYTES / 1024);
        }
        try {
            return new LogoImage(written(scaled(read(file))));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new DomainRefusal("refusal.access.logoKind");
        }
    }

    /** The image. */
    public byte[] png() {
        return png.clone();
    }

    /** 16 characters that change with the image. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(png), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The size is read from the header before a pixel is decoded, so that a small file cannot ask for much memory. */
    private static BufferedImage read(byte[] file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format(file)).next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > MOST_PIXELS || height > MOST_PIXELS) {
                throw new DomainRefusal("refusal.access.logoPixels", MOST_PIXELS);
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static String format(byte[] file) {
        if (begins(file, PNG)) {
            return "png";
        }
        if (begins(file, JPEG)) {
            return "jpeg";
        }
        throw new DomainRefusal("refusal.access.logoKind");
    }

    private static boolean begins(byte[] file, byte[] with) {
        return file.length > with.length && Arrays.equals(file, 0, with.length, with, 0, with.length);
    }

    /** As large as paper needs it; halved step by step, so that thin lines stay. */
    private static BufferedImage scaled(BufferedImage image) {
        double factor = Math.min(1, Math.min((double) WIDEST / image.getWidth(), (double) HIGHEST / image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        BufferedImage now = image;
        while (now.getWidth() / 2 >= width && now.getHeight() / 2 >= height && now.getHeight() > 1) {
            now = drawn(now, now.getWidth() / 2, now.getHeight() / 2);
        }
        return drawn(now, width, height);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    private static byte[] written(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", stream);
        }
        return out.toByteArray();
    }
}
