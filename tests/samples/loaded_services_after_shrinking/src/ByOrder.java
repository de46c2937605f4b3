package com.example.loaded_services_after_shrinking;

final class ByOrder implements java.util.Comparator<StartPlugin> {
    @Override
    public int compare(StartPlugin left, StartPlugin right) {
        return left.order() - right.order();
    }
}
