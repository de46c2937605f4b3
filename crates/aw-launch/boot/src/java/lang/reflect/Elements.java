package java.lang.reflect;

import java.util.TreeMap;

/** Answers what is asked of an annotation. */
final class Elements implements InvocationHandler {
    private final Class<?> type;
    private final TreeMap<String, Object> values = new TreeMap<>();

    Elements(Class<?> type) {
        this.type = type;
    }

    void put(String name, Object value) {
        values.put(name, value);
    }

    public Object invoke(Object annotation, Method asked, Object[] arguments) {
        if (arguments != null) {
            return annotation == arguments[0];
        }
        String name = asked.getName();
        if (values.containsKey(name)) {
            return values.get(name);
        }
        if (name.equals("annotationType")) {
            return type;
        }
        if (name.equals("hashCode")) {
            return System.identityHashCode(annotation);
        }
        return name.equals("toString") ? "@" + type.getName() + values : null;
    }
}
