package com.example.app_travel_router_interceptors;

import android.app.Application;

public class TravelApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Router.register(Paths.HOME, HomePage.class);
        Router.register(Paths.TERMS, TermsPage.class);
        Router.register(Paths.FRIENDS, FriendsPage.class);
        Router.register(Paths.TRACK, TrackService.class);
        Router.intercept(new PrivacyInterceptor(getSharedPreferences("travel", MODE_PRIVATE)));
    }
}
