package com.example.proxy_handler;

public interface Api {
    String hello(String event);
}
