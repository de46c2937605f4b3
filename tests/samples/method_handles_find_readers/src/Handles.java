package com.example.method_handles_find_readers;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

final class Handles {
    private Handles() {
    }

    static MethodHandle of(Class<?> owner, String name, Class<?> kind) {
        try {
            return MethodHandles.publicLookup().findVirtual(owner, name, MethodType.methodType(kind));
        } catch (NoSuchMethodException | IllegalAccessException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static Object ask(MethodHandle reader, Object owner) {
        try {
            return reader.invokeWithArguments(owner);
        } catch (Throwable refused) {
            return null;
        }
    }
}
