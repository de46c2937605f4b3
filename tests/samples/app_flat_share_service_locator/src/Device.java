package com.example.app_flat_share_service_locator;

interface Device {
    String id();
}
