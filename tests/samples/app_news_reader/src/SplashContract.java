package com.example.app_news_reader;

interface SplashContract {
    void showPrivacy();

    void openMain();

    void close();
}
