package com.example.reflection_names_from_pieces;

import java.lang.reflect.Method;

final class Mirror {
    private static final String[] PIECES = {"get", "De", "vice", "Id"};

    private Mirror() {
    }

    static String ask(Object service) throws ReflectiveOperationException {
        StringBuilder name = new StringBuilder();
        name.append(PIECES[0]).append(PIECES[1]).append(PIECES[2]).append(PIECES[3]);
        Method method = Class.forName("android.telephony.TelephonyManager").getMethod(name.toString());
        return (String) method.invoke(service);
    }

    static Object own() throws ReflectiveOperationException {
        Class<?> type = Class.forName("com.example.reflection_names_from_pieces.Coupon");
        return type.getMethod("getSubscriberId").invoke(type.newInstance());
    }
}
