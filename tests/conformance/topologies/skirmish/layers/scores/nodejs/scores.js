exports.best = (scores) => Math.max(...scores);
