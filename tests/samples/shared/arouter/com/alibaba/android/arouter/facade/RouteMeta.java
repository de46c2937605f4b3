package com.alibaba.android.arouter.facade;

public class RouteMeta {
    private final Class<?> destination;
    private final String path;
    private final String group;

    private RouteMeta(Class<?> destination, String path, String group) {
        this.destination = destination;
        this.path = path;
        this.group = group;
    }

    public static RouteMeta build(Class<?> destination, String path, String group) {
        return new RouteMeta(destination, path, group);
    }

    public Class<?> getDestination() {
        return destination;
    }

    public String getPath() {
        return path;
    }

    public String getGroup() {
        return group;
    }
}
