package com.example.app_bird_watch_view_model;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.ViewModel;

public class BirdViewModel extends ViewModel {
    private final LiveData<Boolean> agreed = new LiveData<>();
    private final LiveData<String> season = new LiveData<>();

    public BirdViewModel() {
        agreed.postValue(BirdApp.storedAnswer());
    }

    LiveData<Boolean> getAgreed() {
        return agreed;
    }

    LiveData<String> getSeason() {
        return season;
    }

    void agree() {
        BirdApp.storeAnswer();
        agreed.postValue(true);
    }

    void chooseSeason(String name) {
        season.postValue(name);
    }
}
