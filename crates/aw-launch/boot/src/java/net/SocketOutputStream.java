package java.net;

import java.io.IOException;
import java.io.OutputStream;

final class SocketOutputStream extends OutputStream {
    private final String to;

    SocketOutputStream(String to) {
        this.to = to;
    }

    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    public void write(byte[] bytes, int from, int length) throws IOException {
        if ((from | length) < 0 || from > bytes.length - length) {
            throw new IndexOutOfBoundsException();
        }
        if (length > 0) {
            sent(to, bytes, from, length);
        }
    }

    /** Record what leaves the app. */
    private native void sent(String to, byte[] bytes, int from, int length);
}
