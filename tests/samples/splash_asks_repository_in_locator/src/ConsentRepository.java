package com.example.splash_asks_repository_in_locator;

interface ConsentRepository {
    boolean hasAcceptedTerms();

    void acceptTerms();
}
