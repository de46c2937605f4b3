package java.net;

import java.io.IOException;
import java.io.InputStream;

/** The other end has said nothing when it hangs up. */
final class SocketInputStream extends InputStream {
    public int read() throws IOException {
        hangUp();
        return -1;
    }

    public int read(byte[] into, int from, int length) throws IOException {
        hangUp();
        return -1;
    }

    /** Tell that nobody knows what the other end would have answered. */
    private static native void hangUp();
}
