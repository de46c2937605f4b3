package com.example.reflection_by_built_names;

import java.lang.reflect.Method;

class Rf {
    static Object call(Object o, String n) throws Exception {
        Method m = o.getClass().getMethod(n, new Class[0]);
        return m.invoke(o, new Object[0]);
    }
}
