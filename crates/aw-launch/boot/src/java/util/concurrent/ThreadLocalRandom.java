package java.util.concurrent;

import java.util.Random;

public class ThreadLocalRandom extends Random {
    private static final ThreadLocalRandom ONE = new ThreadLocalRandom();

    private ThreadLocalRandom() {}

    public static ThreadLocalRandom current() {
        return ONE;
    }

    public int nextInt(int from, int to) {
        return from + nextInt(to - from);
    }

    public long nextLong(long bound) {
        return (nextLong() >>> 1) % bound;
    }

    public long nextLong(long from, long to) {
        return from + nextLong(to - from);
    }
}
