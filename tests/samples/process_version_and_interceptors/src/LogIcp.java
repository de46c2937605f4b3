package com.example.process_version_and_interceptors;

class LogIcp implements Icp {
    public String intercept(Chain c, String r) {
        return c.proceed(r);
    }
}
