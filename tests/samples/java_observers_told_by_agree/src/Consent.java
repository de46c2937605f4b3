package com.example.java_observers_told_by_agree;

import java.util.Observable;

final class Consent extends Observable {
    void give() {
        setChanged();
        notifyObservers();
    }
}
