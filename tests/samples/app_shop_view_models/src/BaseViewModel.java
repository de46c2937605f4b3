package com.example.app_shop_view_models;

import androidx.lifecycle.ViewModel;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public abstract class BaseViewModel extends ViewModel {
    private final ExecutorService pool = Executors.newFixedThreadPool(2);

    protected void launch(UseCase task) {
        pool.execute(task);
    }

    @Override
    protected void onCleared() {
        pool.shutdown();
    }
}
