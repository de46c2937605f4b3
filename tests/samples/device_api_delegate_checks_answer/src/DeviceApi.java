package com.example.device_api_delegate_checks_answer;

interface DeviceApi {
    String imei();

    String androidId();
}
