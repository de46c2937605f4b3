package java.text;

import java.util.Comparator;
import java.util.Locale;

/** Order of texts for people: letters before their case. Where a language orders its letters otherwise, so does a phone. */
public class Collator implements Comparator<Object>, Cloneable {
    public static final int PRIMARY = 0;
    public static final int SECONDARY = 1;
    public static final int TERTIARY = 2;
    public static final int IDENTICAL = 3;
    private int strength = TERTIARY;

    protected Collator() {}

    public static Collator getInstance() {
        return new Collator();
    }

    public static Collator getInstance(Locale locale) {
        return new Collator();
    }

    @Override
    public int compare(Object one, Object other) {
        return compare((String) one, (String) other);
    }

    public int compare(String one, String other) {
        int letters = one.compareToIgnoreCase(other);
        // Small letters come first.
        return letters != 0 || strength < TERTIARY ? letters : other.compareTo(one);
    }

    public boolean equals(String one, String other) {
        return compare(one, other) == 0;
    }

    public int getStrength() {
        return strength;
    }

    public void setStrength(int strength) {
        this.strength = strength;
    }

    public int getDecomposition() {
        return 0;
    }

    public void setDecomposition(int mode) {}
}
