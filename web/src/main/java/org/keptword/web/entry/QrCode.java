package org.keptword.web.entry;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A text as a QR code, drawn as one SVG path with a quiet border of four squares.
 *
 * @param size squares along one side, border included
 * @param path one square a step, in units of one
 */
public record QrCode(int size, String path) {

    private static final int BORDER = 4;

    /** Draws a text of at most some hundred characters. */
    public static QrCode of(String text) {
        try {
            BitMatrix squares = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    BORDER,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
            return new QrCode(squares.getWidth(), path(squares));
        } catch (WriterException e) {
            throw new IllegalArgumentException("This text does not fit a QR code", e);
        }
    }

    private static String path(BitMatrix squares) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            int from = -1;
            for (int x = 0; x <= squares.getWidth(); x++) {
                boolean dark = x < squares.getWidth() && squares.get(x, y);
                if (dark && from < 0) {
                    from = x;
                } else if (!dark && from >= 0) {
                    int wide = x - from;
                    path.append('M')
                            .append(from)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(wide)
                            .append("v1h-");
                    path.append(wide).append('z');
                    from = -1;
                }
            }
        }
        return path.toString();
    }
}
