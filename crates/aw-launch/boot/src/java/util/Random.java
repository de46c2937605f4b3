package java.util;

/** The linear congruence that the platform documents; without a seed, one that the world gives. */
public class Random implements java.io.Serializable {
    private long state;
    private double spare;
    private boolean hasSpare;

    public Random() {
        this(System.nanoTime() ^ 0x1ed8b55fac9decL);
    }

    public Random(long seed) {
        state = (seed ^ 0x5DEECE66DL) & ((1L << 48) - 1);
    }

    public void setSeed(long seed) {
        state = (seed ^ 0x5DEECE66DL) & ((1L << 48) - 1);
        hasSpare = false;
    }

    protected int next(int bits) {
        state = state * 0x5DEECE66DL + 0xBL & (1L << 48) - 1;
        return (int) (state >>> 48 - bits);
    }

    public void nextBytes(byte[] into) {
        int word = 0;
        for (int at = 0; at < into.length; at++) {
            word = at % 4 == 0 ? nextInt() : word >> 8;
            into[at] = (byte) word;
        }
    }

    public int nextInt() {
        return next(32);
    }

    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be positive");
        }
        if ((bound & -bound) == bound) {
            return (int) (bound * (long) next(31) >> 31);
        }
        int bits;
        int value;
        do {
            bits = next(31);
            value = bits % bound;
        } while (bits - value + (bound - 1) < 0);
        return value;
    }

    public long nextLong() {
        return ((long) next(32) << 32) + next(32);
    }

    public boolean nextBoolean() {
        return next(1) != 0;
    }

    public float nextFloat() {
        return next(24) / (float) (1 << 24);
    }

    public double nextDouble() {
        return (((long) next(26) << 27) + next(27)) * 0x1.0p-53;
    }

    public double nextGaussian() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        double one;
        double two;
        double sum;
        do {
            one = 2 * nextDouble() - 1;
            two = 2 * nextDouble() - 1;
            sum = one * one + two * two;
        } while (sum >= 1 || sum == 0);
        double scale = Math.sqrt(-2 * Math.log(sum) / sum);
        spare = two * scale;
        hasSpare = true;
        return one * scale;
    }
}
