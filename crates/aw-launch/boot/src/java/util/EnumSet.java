package java.util;

public abstract class EnumSet<E extends Enum<E>> extends AbstractSet<E> implements Cloneable, java.io.Serializable {
    Class<E> type;

    EnumSet() {}

    public static <E extends Enum<E>> EnumSet<E> noneOf(Class<E> type) {
        EnumSet<E> made = new RegularEnumSet<E>();
        made.type = type;
        return made;
    }

    public static <E extends Enum<E>> EnumSet<E> allOf(Class<E> type) {
        EnumSet<E> made = noneOf(type);
        Collections.addAll(made, type.getEnumConstants());
        return made;
    }

    public static <E extends Enum<E>> EnumSet<E> copyOf(EnumSet<E> from) {
        EnumSet<E> made = noneOf(from.type);
        made.addAll(from);
        return made;
    }

    public static <E extends Enum<E>> EnumSet<E> copyOf(Collection<E> from) {
        if (from instanceof EnumSet) {
            return copyOf((EnumSet<E>) from);
        }
        EnumSet<E> made = noneOf(from.iterator().next().getDeclaringClass());
        made.addAll(from);
        return made;
    }

    public static <E extends Enum<E>> EnumSet<E> complementOf(EnumSet<E> from) {
        EnumSet<E> made = allOf(from.type);
        made.removeAll(from);
        return made;
    }

    public static <E extends Enum<E>> EnumSet<E> of(E one) {
        EnumSet<E> made = noneOf(one.getDeclaringClass());
        made.add(one);
        return made;
    }

    public static <E extends Enum<E>> EnumSet<E> of(E one, E two) {
        EnumSet<E> made = of(one);
        made.add(two);
        return made;
    }

    public static <E extends Enum<E>> EnumSet<E> of(E one, E two, E three) {
        EnumSet<E> made = of(one, two);
        made.add(three);
        return made;
    }

    public static <E extends Enum<E>> EnumSet<E> of(E one, E two, E three, E four) {
        EnumSet<E> made = of(one, two, three);
        made.add(four);
        return made;
    }

    public static <E extends Enum<E>> EnumSet<E> of(E one, E... others) {
        EnumSet<E> made = of(one);
        Collections.addAll(made, others);
        return made;
    }

    public static <E extends Enum<E>> EnumSet<E> range(E from, E to) {
        EnumSet<E> made = noneOf(from.getDeclaringClass());
        for (E one : made.type.getEnumConstants()) {
            if (one.ordinal() >= from.ordinal() && one.ordinal() <= to.ordinal()) {
                made.add(one);
            }
        }
        return made;
    }

    public EnumSet<E> clone() {
        return copyOf(this);
    }
}
