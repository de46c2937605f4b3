package com.example.app_news_reader;

interface SpKeys {
    String FILE = "news_config";
    String PRIVACY_AGREED = "key_privacy_agreed";
}
