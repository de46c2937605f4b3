package com.example.app_appliance_repair_repositories;

interface Callback<T> {
    void onSuccess(T result);

    void onFailure(Exception problem);
}
