package com.example.app_news_reader;

abstract class BasePresenter<V> {
    protected V view;

    void attach(V owner) {
        view = owner;
    }

    void detach() {
        view = null;
    }
}
