package com.example.app_shop_view_models;

import android.content.Context;

public class HomeViewModel extends BaseViewModel {
    void init(Context context) {
        PrivacyRepository repository = ShopApplication.repository;
        launch(new LoadBanner(context));
        launch(new LoadNearby(context, repository));
        repository.changes().observe(this, state -> {
            if (state == PrivacyState.AGREED) {
                launch(new LoadNearby(context, repository));
                launch(new LoadAccount(context));
            } else if (state == PrivacyState.REFUSED) {
                launch(new LoadGuest(context));
            }
        });
    }
}
