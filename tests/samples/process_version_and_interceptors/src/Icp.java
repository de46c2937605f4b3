package com.example.process_version_and_interceptors;

interface Icp {
    String intercept(Chain c, String r);
}
