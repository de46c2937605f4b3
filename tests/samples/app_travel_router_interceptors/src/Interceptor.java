package com.example.app_travel_router_interceptors;

interface Interceptor {
    String intercept(String path);
}
