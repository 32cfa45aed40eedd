package org.keptword.web.help;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A picture of the manual, which is a PNG file.
 *
 * @param width in pixels, so that its place is kept until it is there
 * @param height in pixels
 */
record Picture(String address, int width, int height) {

    /** What comes before the width: eight bytes of signature, the length of the first chunk and its name. */
    private static final int BEFORE_SIZE = 16;

    /** Reads the size from the head of the file. */
    static Picture read(String address, InputStream png) throws IOException {
        DataInputStream head = new DataInputStream(png);
        head.skipNBytes(BEFORE_SIZE);
        return new Picture(address, head.readInt(), head.readInt());
    }
}
