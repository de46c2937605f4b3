package java.security;

import java.util.Random;

/** Equal in equal worlds; the seeds that an app brings change nothing, as on a phone they may only add to what there is. */
public class SecureRandom extends Random {
    public SecureRandom() {}

    public SecureRandom(byte[] seed) {}

    public static SecureRandom getInstance(String algorithm) {
        return new SecureRandom();
    }

    public static SecureRandom getInstance(String algorithm, String provider) {
        return new SecureRandom();
    }

    public static SecureRandom getInstanceStrong() {
        return new SecureRandom();
    }

    public void setSeed(byte[] seed) {}

    public byte[] generateSeed(int count) {
        byte[] made = new byte[count];
        nextBytes(made);
        return made;
    }

    public String getAlgorithm() {
        return "SHA1PRNG";
    }
}
