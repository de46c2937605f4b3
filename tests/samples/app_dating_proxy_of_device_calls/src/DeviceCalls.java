package com.example.app_dating_proxy_of_device_calls;

interface DeviceCalls {
    @AfterTerms
    String simCard();

    String carrier();

    String friends();
}
