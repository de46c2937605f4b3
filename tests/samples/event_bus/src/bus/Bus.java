package com.example.event_bus.bus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class Bus {
    private static final Bus B = new Bus();
    private final Map<Class<?>, List<Sub>> m = new HashMap<>();

    public static Bus get() {
        return B;
    }

    public void on(Class<?> k, Sub s) {
        List<Sub> l = m.get(k);
        if (l == null) {
            l = new ArrayList<>();
            m.put(k, l);
        }
        l.add(s);
    }

    public void post(Object e) {
        List<Sub> l = m.get(e.getClass());
        if (l != null)
            for (Sub s : l)
                s.onEvent(e);
    }
}
