package com.alibaba.android.arouter.core;

import android.content.Context;
import com.alibaba.android.arouter.facade.IProvider;
import com.alibaba.android.arouter.facade.IRouteGroup;
import com.alibaba.android.arouter.facade.RouteMeta;
import java.util.HashMap;
import java.util.Map;

public final class LogisticsCenter {
    private static final Map<String, RouteMeta> routes = new HashMap<>();
    private static final Map<Class<?>, IProvider> providers = new HashMap<>();
    private static Context context;

    private LogisticsCenter() {
    }

    public static void init(Context application) {
        context = application;
        register("com.alibaba.android.arouter.routes.ARouter$$Group$$line");
    }

    private static void register(String name) {
        try {
            Object table = Class.forName(name).getConstructor().newInstance();
            if (table instanceof IRouteGroup) {
                ((IRouteGroup) table).loadInto(routes);
            }
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("register class error:" + name, broken);
        }
    }

    public static Object completion(String path) {
        RouteMeta meta = routes.get(path);
        if (meta == null) {
            throw new IllegalStateException("There is no route match the path [" + path + "]");
        }
        Class<?> destination = meta.getDestination();
        IProvider made = providers.get(destination);
        if (made == null) {
            try {
                made = (IProvider) destination.getConstructor().newInstance();
            } catch (ReflectiveOperationException broken) {
                throw new IllegalStateException("Init provider failed!", broken);
            }
            made.init(context);
            providers.put(destination, made);
        }
        return made;
    }
}
